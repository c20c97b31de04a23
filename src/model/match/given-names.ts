/**
 * Given names that stand for each other: short forms, and what Arabic names become in Latin letters. The first of a line
 * is what all are taken for. Left out is whatever may as well be another name: Ali is not Aliyu, Jean not John.
 */
const lines = `
joseph joe joey
william bill billy will liam
robert bob bobby rob robbie
richard dick rick rich
james jim jimmy jamie
john johnny jack
thomas tom tommy
michael mike mick micky
charles charlie chuck
edward ed eddie ted teddy
anthony tony antony
albert bert
andrew andy drew
alexander alex aleksandr alexandr aleksander oleksandr alyaksandr sasha
benjamin ben benny bibi
christopher chris
daniel dan danny
david dave
dmitry dmitrij dmitri dmitriy dimitri dmytro dima
donald don donny
eugene gene yevgeny evgeny evgeniy yevgeniy yevhen
francis frank
frederick fred freddie
george georgy georgi georgiy
gerald gerry jerry
gregory greg
henry harry hank
jacob jake
jeffrey jeff geoffrey geoff
kenneth ken kenny
lawrence larry laurence
leonard len lenny
lyndon lyn
margaret maggie peggy meg
elizabeth liz betty beth
madeleine maddy
hillary hilary
matthew matt
mikhail michail mikhailo mykhailo mikheil misha
nicholas nick nicky
nikolay nikolai nikolaj mykola
patrick pat paddy
peter pete
philip phil phillip
ronald ron ronnie
samuel sam
sergey sergei serhii serhiy siarhei
stephen steve steven
theodore theo
timothy tim
vladimir volodymyr uladzimir vova
walter walt
yuri yury yuriy yurii iurii
zachary zach
mohammed mohammad mohamed muhammad mohamad muhammed mohammod mehmed mahomet muhamad mohd
ahmed ahmad ahmet akhmed achmed
hussein hussain husayn husain hossein hosein huseyn husein
hassan hasan hassen
yusuf youssef yousef yousuf yusef youssouf yosef
mahmoud mahmud mehmood mahmood
khaled khalid
omar umar omer
saeed said saed sayed
ibrahim ibraheem ebrahim
mustafa mustapha moustafa mostafa
moammar muammar moamer muammer mouammar
gaddafi qaddafi kadhafi qadhafi gadhafi kaddafi
osama usama
jamal gamal djamel
nasser nasir naser
saleh salih
sheikh shaikh shaykh sheik cheikh
abdullah abdallah abdulla abdellah
`
const standsFor = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ')
      return others.map((other) => [other, first])
    }),
)

/** The full form of a given name that has short forms or several spellings; other words are themselves. */
export const fullForm = (spelled: string): string => standsFor.get(spelled) ?? spelled
